// The purpose of a tenure that tells by itself for which purpose somebody was asked; else null.
CASE WHEN type(%) IN ['GROWS', 'PLEDGES', 'MEMBER_OF'] THEN 'COOPERATIVE_SETUP' END
