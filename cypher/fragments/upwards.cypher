// Steps from a unit to those above it at the graph's own instant, itself among them.
((:Unit)-[part:PART_OF WHERE @current(part)]->(:Unit)){0,2}
