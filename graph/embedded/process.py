"""The database's own process: prepared, started, recognised when its owner has died, ended."""

import os
import subprocess
import sys
from pathlib import Path

import psutil

from graph.embedded import java
from graph.embedded.configuration import configure, java_options, password_command
from graph.embedded.errors import StartFailed
from graph.embedded.folder import Credentials, DataFolder, write_privately

_MAIN_CLASS = "org.neo4j.server.Neo4jCommunity"
_STOP_SECONDS = 60

if sys.platform == "win32":
    _OWN_GROUP_ON_WINDOWS = subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _OWN_GROUP_ON_WINDOWS = 0


def set_initial_password(folder: DataFolder, credentials: Credentials, jars: tuple[Path, ...]) -> None:
    """Sets the password with which the database opens the first time; once that has been, does nothing.

    Neo4j's own tool is used, a second once in a folder's life, so that the server never answers to the password
    that everyone knows. Cut short, it is simply done again.

    Raises:
        StartFailed: the tool failed.
    """
    if folder.store.exists():
        return
    arguments = folder.conf / "password.args"
    write_privately(arguments, password_command(credentials.password, jars))
    environment = os.environ | {"NEO4J_HOME": str(folder.home), "NEO4J_CONF": str(folder.conf)}
    tool = subprocess.run(java.command(arguments), env=environment, capture_output=True, text=True, check=False)
    arguments.unlink()
    if tool.returncode:
        raise StartFailed(f"The password of the database could not be set: {tool.stderr.strip()}")


def start(folder: DataFolder, port: int, jars: tuple[Path, ...]) -> subprocess.Popen[bytes]:
    """Starts the database on a port of the loopback address; returns before it answers.

    It has a process group of its own: Ctrl-C is for the owner, which ends the database when it has finished with it.
    """
    configure(folder, port)
    arguments = folder.conf / "java.args"
    arguments.write_text(java_options(jars), encoding="utf-8")
    with console_log(folder).open("wb") as console:
        return subprocess.Popen(
            java.command(arguments, _MAIN_CLASS, _home_argument(folder), f"--config-dir={folder.conf}"),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=_OWN_GROUP_ON_WINDOWS,
        )


def console_log(folder: DataFolder) -> Path:
    """What Java itself had to say."""
    return folder.logs / "console.log"


def end_all(folder: DataFolder) -> None:
    """Ends the databases that run on the folder, also those whose owner has died.

    They are known by their command line, which names the folder: no file has to have been written in time.
    To be called by the owner of the folder only.
    """
    home = _home_argument(folder)
    for process in psutil.process_iter(["cmdline"]):
        command_line = process.info["cmdline"] or ()
        if _MAIN_CLASS in command_line and home in command_line:
            end(process)


def end(process: subprocess.Popen[bytes] | psutil.Process) -> None:
    """Ends a database and waits for it: it closes its files if it can, and recovers from its log if it cannot."""
    try:
        process.terminate()
        process.wait(_STOP_SECONDS)
    except (subprocess.TimeoutExpired, psutil.TimeoutExpired):
        process.kill()
        process.wait()
    except psutil.NoSuchProcess:
        return


def _home_argument(folder: DataFolder) -> str:
    return f"--home-dir={folder.home}"
