// People who pass the filter, in the order of their ids or names.
// cardinality: many
// access: read
// scope: person reaches
// param: village list[str]?  codes of the villages where they live
// param: unit list[str]?  codes of units that they are in
// param: role str?  what they are in these units, or in any
// param: party_member bool?  whether they are Party members
// param: text str?  part of their name as the index has it
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// param: order str  what places begin with that are not ids
// param: down bool  whether an order goes down
// each: page, within = forward, within_ids | backward, within_ids | ordered, anywhere | counted, within_ids
// each: place = @by_name(person)
// each: start = person_everything | person_reaches | people_of_village | people_of_unit | people_of_text
// each: row = @masked(person)
// each: order = person.id
// include: instant, holds, departed, sight, sight_holds, setup_seen, person_at, called
// returns: person Person
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH person, hidden, at, instant, CASE WHEN at = instant AND given IS NOT NULL THEN given ELSE @sight(person) END AS sight
  WITH person, at, sight WHERE @sight_holds AND @within(person) AND NOT @departed(person)
    AND (sight > 3 OR NOT (hidden OR coalesce($p.role = 'PARTY_MEMBER', false)))
    AND ($p.party_member IS NULL OR (sight > 3 AND coalesce(@person_at(person)[3], false) = $p.party_member))
    AND ($p.village IS NULL OR EXISTS {
      MATCH (person)-[lives:LIVES_IN]->(:Household)-[in:IN_VILLAGE]->(village:Village)
      WHERE village.code IN $p.village AND @holds(lives) AND @holds(in) })
    AND ($p.role IS NULL OR $p.unit IS NOT NULL OR CASE $p.role
      WHEN 'COMMANDER' THEN EXISTS { MATCH (person)-[commands:COMMANDS]->(:Unit) WHERE @holds(commands) }
      WHEN 'LIAISON' THEN EXISTS { MATCH (person)-[liaises:LIAISES_FOR]->(:Unit) WHERE @holds(liaises) }
      WHEN 'RESIDENT' THEN EXISTS { MATCH (person)-[lives:LIVES_IN]->(home:Household)<-[covers:COVERS]-(unit:Unit)
                                    WHERE @holds(lives) AND @holds(covers) AND (@setup_seen(unit) OR home.code IN $p.homes) }
      ELSE EXISTS { MATCH (person)-[serves:SERVES_IN {role: $p.role}]->(:Unit) WHERE @holds(serves) } END)
    AND ($p.text IS NULL OR @called(person)[0] CONTAINS $p.text)
  @page()
} AS rows
