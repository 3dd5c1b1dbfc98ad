// Whether the viewer leads a body.
EXISTS { MATCH (%)<-[office:HOLDS]-(:Person {id: $p.viewer}) WHERE @leads(office) }
