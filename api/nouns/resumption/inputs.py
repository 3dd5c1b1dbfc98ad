"""What is told of visits to firms."""

from api.fields.inputs import input_of
from graph.work.guidance import VisitDraft

GuidanceVisitInput = input_of(VisitDraft, "GuidanceVisitInput")
