"""What directives are given."""

from api.fields.inputs import input_of
from graph.work.answering import MeasureFigure
from graph.work.issuing import DirectiveDraft

DirectiveInput = input_of(DirectiveDraft, "DirectiveInput")
MeasureValueInput = input_of(MeasureFigure, "MeasureValueInput")
