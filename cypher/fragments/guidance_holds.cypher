// Whether what was said of a firm is within the viewer's scope, as the firm is, and was said by then.
(%.at <= said AND EXISTS { MATCH (firm:Enterprise {code: %.enterprise}) WHERE @enterprise_holds(firm) })
