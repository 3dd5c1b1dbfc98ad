// The key of a label is its own.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// each: name, label, key = town_code, Town, code | area_code, Area, code | village_code, Village, code | grid_code, Grid, code | household_code, Household, code | person_id, Person, id | unit_code, Unit, code | enterprise_code, Enterprise, code | cooperative_code, Cooperative, code | organization_code, Organization, code | description_id, Description, id | change_id, Change, id | change_seq, Change, seq | head_id, Head, id | schema_id, Schema, id | disclosure_id, Disclosure, id | restructuring_id, Restructuring, id | milestone_id, Milestone, id | charter_id, Charter, id
CREATE CONSTRAINT @name IF NOT EXISTS FOR (node:@label) REQUIRE node.@key IS UNIQUE
