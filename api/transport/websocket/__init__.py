"""GraphQL over a WebSocket, by `graphql-transport-ws`: who speaks, until when, and each operation's answer.

Whoever opens it says who they are in the first message, `{"type": "connection_init", "payload": {"Authorization":
"Bearer …"}}`, as a browser cannot in the handshake; a client that sent the header there may leave it out. Closed with
4408 where no first message comes, 4403 where it names nobody and when the token ends (clients then connect anew, with a
new one), 1013 where the keys cannot be had, 4400 after what is no message of the protocol.
"""
