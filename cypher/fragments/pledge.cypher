// The columns of a `pledge` to the `cooperative`, made by whoever was asked.
CASE WHEN %:Household THEN @household_pledge(%) ELSE [@pledge_key(%), NULL, @joiner(%), @said_by(pledge)] END
