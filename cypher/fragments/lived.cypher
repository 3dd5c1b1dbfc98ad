// Whether a node is or ever was in being, or is to be: what a plan would have created that was called off never is.
(%:Person OR %:Town OR EXISTS { (%)-[:IN_TOWN|IN_AREA|IN_VILLAGE]->() })
