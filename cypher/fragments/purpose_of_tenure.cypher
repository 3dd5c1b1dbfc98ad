// The purpose of a tenure that tells by itself for which purpose somebody was asked; else null.
CASE WHEN type(%) IN ['GROWS', 'PLEDGES'] THEN 'COOPERATIVE_SETUP' END
