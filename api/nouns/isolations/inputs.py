"""What is told of isolations."""

from api.fields.inputs import input_of
from graph.work.isolations import IsolationDraft

IsolationInput = input_of(IsolationDraft, "IsolationInput")
