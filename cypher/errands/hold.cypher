// Errands are locked, in the order of their ids: what is being said of them is said before what comes now.
// cardinality: write
// access: write
// scope: open: whether the viewer may was asked before
// param: ids list[str]  of the errands, in order
UNWIND $p.ids AS id
MATCH (errand:Errand {id: id})
SET errand.channel = errand.channel
