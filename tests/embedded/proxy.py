"""A company's proxy on loopback: the only way to a server whose name nobody else can resolve."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from socketserver import StreamRequestHandler, ThreadingTCPServer


@dataclass
class Proxy:
    """The proxy's address, whither it was asked to connect, and whether it lets anybody through."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    refusing: bool = False


class _Server(ThreadingTCPServer):
    daemon_threads = True


@contextmanager
def proxying(to: int) -> Iterator[Proxy]:
    """Connects, while the block runs, whoever asks to a port of loopback."""
    proxy = Proxy()

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            method, where, _ = self.rfile.readline().decode().split(" ", 2)
            while self.rfile.readline().strip():
                pass
            proxy.asked.append(f"{method} {where}")
            if proxy.refusing:
                self.wfile.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            with socket.create_connection(("127.0.0.1", to)) as server:
                self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=_pass_on, args=(server, self.connection))
                back.start()
                _pass_on(self.connection, server)
                back.join()

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    proxy.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield proxy
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(1 << 16):
            target.sendall(part)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
