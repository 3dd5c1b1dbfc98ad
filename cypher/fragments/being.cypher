// Whether a node other than a person is in being: its containment holds at the instant.
EXISTS { (%)-[life:IN_TOWN|IN_AREA|IN_VILLAGE]->() WHERE @holds(life) }
