// Units that pass the filter, in the order of their codes or of their sizes.
// cardinality: many
// access: read
// scope: household holds
// param: level int?  their level
// param: purpose str?  their purpose
// param: area list[str]?  codes of the areas where they are
// param: village list[str]?  codes of the villages where they are
// param: vacant bool?  whether they are without a commander
// param: commander str?  id of their commander
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// param: order str  what places begin with that are not codes
// param: down bool  whether an order goes down
// each: page, within = forward, within_codes | backward, within_codes | ordered, anywhere | counted, within_codes
// each: place = @by_size(unit)
// each: start = units_anywhere | units_of_area | units_of_village | units_of_commander
// each: row = @unit(unit)
// each: order = unit.code
// include: instant, holds
// returns: unit Unit
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
  WITH unit WHERE @within(unit)
    AND unit.level = coalesce($p.level, unit.level) AND unit.purpose = coalesce($p.purpose, unit.purpose)
    AND ($p.village IS NULL OR EXISTS { MATCH (village:Village)<-[covers:COVERS]-(unit) WHERE village.code IN $p.village AND @holds(covers) }
      OR EXISTS { MATCH (village:Village)<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit)
                  WHERE village.code IN $p.village AND @holds(covers) AND @holds(part) })
    AND ($p.area IS NULL OR EXISTS { MATCH (area:Area)<-[covers:COVERS]-(unit) WHERE area.code IN $p.area AND @holds(covers) }
      OR EXISTS { MATCH (area:Area)<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(unit) WHERE area.code IN $p.area AND @holds(covers) AND @holds(part) }
      OR EXISTS { MATCH (area:Area)<-[covers:COVERS]-(:Unit)<-[part:PART_OF]-(:Unit)<-[under:PART_OF]-(unit)
                  WHERE area.code IN $p.area AND @holds(covers) AND @holds(part) AND @holds(under) })
    AND ($p.vacant IS NULL OR $p.vacant <> EXISTS { MATCH (unit)<-[commands:COMMANDS]-(:Person) WHERE @holds(commands) })
  @page()
} AS rows
