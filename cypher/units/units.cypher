// Units that pass the filter, in code order.
// cardinality: many
// access: read
// scope: structure
// param: level int?  their level
// param: purpose str?  their purpose
// param: area str?  code of the area where they are
// param: village str?  code of the village where they are
// param: vacant bool?  whether they are without a commander
// param: commander str?  id of their commander
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = units_anywhere | units_of_area | units_of_village | units_of_commander
// each: row = @unit(unit)
// each: order = unit.code
// include: instant, holds
// returns: unit Unit
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH unit WHERE $p.after < unit.code < $p.before
    AND unit.level = coalesce($p.level, unit.level) AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND ($p.village IS NULL OR EXISTS { MATCH (:Village {code: $p.village})<-[covers:COVERS]-(unit) WHERE @holds(covers) }
      OR EXISTS { MATCH (:Village {code: $p.village})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit) WHERE @holds(covers) AND @holds(part) })
    AND ($p.area IS NULL OR EXISTS { MATCH (:Area {code: $p.area})<-[covers:COVERS]-(unit) WHERE @holds(covers) }
      OR EXISTS { MATCH (:Area {code: $p.area})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit) WHERE @holds(covers) AND @holds(part) }
      OR EXISTS { MATCH (:Area {code: $p.area})<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(:Unit)<-[under:PART_OF]-(unit)
                  WHERE @holds(covers) AND @holds(part) AND @holds(under) })
    AND ($p.vacant IS NULL OR $p.vacant <> EXISTS { MATCH (unit)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) })
  @page()
} AS rows
