// Whether what two people of one name have besides may be of one person.
(%.birthYear = person.birthYear OR %.phone = person.phone)
