// Disclosures, oldest first: all, those of a person's fields, or those to a person.
// cardinality: many
// access: read
// scope: disclosure holds
// param: about str?  id of the person whose fields were read
// param: by str?  id of the person who read them
// param: from_ datetime?  shown at this time or later
// param: to datetime?  shown before this time
// param: beginning str?  what ids of the hour of the first of these begin with
// param: ending str?  what ids of the second begin with
// param: after str  what a page stands after
// param: before str  what a page stands before
// param: limit int  rows of a page
// each: page = forward | backward | counted
// each: start = disclosures_of_all | disclosures_of_subject | disclosures_of_viewer
// each: row = @disclosure(disclosure)
// each: order = disclosure.id
// include: instant, disclosure_holds
// returns: disclosure Disclosure
@instant
RETURN toString(instant) AS instant, toString(published) AS published, COLLECT {
  WITH * WHERE fresh
  @start()
    AND disclosure.id < $p.before AND disclosure.id >= coalesce($p.beginning, '') AND ($p.ending IS NULL OR disclosure.id < $p.ending)
    AND ($p.from_ IS NULL OR coalesce(disclosure.lastAt, disclosure.at) >= $p.from_) AND ($p.to IS NULL OR disclosure.at < $p.to)
    AND ($p.about IS NULL OR disclosure.subject = $p.about) AND ($p.by IS NULL OR disclosure.viewer = $p.by)
    AND @disclosure_holds(disclosure)
  WITH disclosure
  @page()
} AS rows
