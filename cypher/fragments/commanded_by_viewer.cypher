// Whether the viewer commands a unit, or one above it.
EXISTS { MATCH (%) @upwards() (:Unit)<-[commands:COMMANDS]-(:Person {id: $p.viewer}) WHERE @current(commands) }
