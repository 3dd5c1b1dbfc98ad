// What the system gave as the reason of a change stands as a code, which is put into words in the language asked for; a reason
// that somebody stated stays as it is.
// cardinality: write
// access: write
// scope: open: run by whoever keeps the graph
// scan: every change is looked at, once
MATCH (change:Change) WHERE change.restructuring IS NULL AND change.reason IS NOT NULL
WITH change, CASE change.reason
  WHEN '登记户' THEN 'REGISTER_HOUSEHOLD' WHEN '登记人员' THEN 'REGISTER_PERSON' WHEN '更正人员信息' THEN 'CORRECT_PERSON'
  WHEN '迁户' THEN 'MOVE_PERSON' WHEN '注销人员' THEN 'DEPART_PERSON' WHEN '任职' THEN 'SEAT' WHEN '免职' THEN 'UNSEAT'
  WHEN '登记企业' THEN 'REGISTER_ENTERPRISE' WHEN '注销企业' THEN 'CLOSE_ENTERPRISE'
  WHEN '拟设合作社' THEN 'PROPOSE_COOPERATIVE' WHEN '合作社筹建任命' THEN 'ASSIGN_SETUP_ROLES'
  WHEN '登记入社意愿' THEN 'RECORD_PLEDGE' WHEN '起草章程' THEN 'DRAFT_CHARTER' WHEN '登记设立大会' THEN 'RECORD_ASSEMBLY'
  WHEN '申请设立登记' THEN 'FILE_REGISTRATION' WHEN '登记机关决定' THEN 'DECIDE_REGISTRATION'
  WHEN '个人信息删除' THEN 'PERSON_ERASED' END AS code
WHERE code IS NOT NULL AND change.kind IN [code, 'CAME_INTO_FORCE']
SET change.reasonCode = code
REMOVE change.reason
