"""What is told of errands."""

from api.fields.inputs import input_of
from graph.work.errands import ErrandDraft
from graph.work.running_errands import ErrandBought

ErrandInput = input_of(ErrandDraft, "ErrandInput")
ErrandBoughtInput = input_of(ErrandBought, "ErrandBoughtInput")
