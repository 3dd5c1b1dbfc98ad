"""Plans as frontends write them."""

from api.fields.inputs import input_of
from graph.restructuring.plans import Plan

RestructuringInput = input_of(Plan, "RestructuringInput")
