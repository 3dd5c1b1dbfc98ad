// Whether a post in a unit is one by which somebody answers for it: a commander's, a liaison officer's, a doctor's.
(type(%) <> 'SERVES_IN' OR %.role = 'DOCTOR')
