// Whether the viewer may know whom a unit covers. Of the set-up of a cooperative on level 3 that tells who grows for it, so it is
// known to whoever has a place in the unit or above it, and to the town's organiser; to a household of itself besides.
(%.purpose <> 'COOPERATIVE_SETUP' OR %.level < 3 OR $p.everything OR %.code IN $p.sees_setups)
