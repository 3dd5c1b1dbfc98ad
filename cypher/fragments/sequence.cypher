// The number that a cursor of the log stands for, null where it stands for none that there could be.
CASE WHEN % =~ '[0-9]{1,18}' THEN toInteger(%) END
