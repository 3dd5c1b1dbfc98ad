"""What is told of posts, rosters and counts."""

from api.fields.inputs import input_of
from graph.registers.posts import RegisterPost
from graph.work.rosters import ShiftDraft
from graph.work.tallies import TallyDraft

PostInput = input_of(RegisterPost, "PostInput")
ShiftInput = input_of(ShiftDraft, "ShiftInput")
TallyInput = input_of(TallyDraft, "TallyInput")
