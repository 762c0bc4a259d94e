"""The command group: loads a command when it is called, and turns faults into exit codes."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from types import FrameType

import click

from generator import __version__
from generator.cli.help_text import IndonesianCommand, IndonesianGroup, say_usage_error
from generator.cli.messages import print_fault, printable
from generator.problems import EnvironmentFault, Fault, name_refusal

# Name to module: a command's imports are paid for only when it is called.
_COMMANDS = {
    "init": "Buat kantor baru yang kosong.",
    "check": "Periksa laporan dan setelan.",
    "review": "Ringkas sebuah usulan untuk camat.",
    "show": "Tampilkan apa yang dipahami Jejak dari sebuah berkas.",
    "build": "Bangun situs dari sebuah komit.",
    "serve": "Pratinjau langsung di komputer ini.",
    "new": "Buat laporan hari ini dari contoh.",
    "daily": "Sebut cabang laporan hari ini, bila hari kerja.",
    "import": "Ubah buku kerja lama menjadi laporan.",
    "export": "Keluarkan data dalam bentuk lain.",
    "cms": "Tulis setelan CMS yang dilayani kantor sendiri.",
    "publish": "Bangun sebuah komit dan alihkan folder yang dilayani kepadanya.",
    "doctor": "Periksa komputer, klon, dan setelan.",
    "hook": "Pasang hook di gudang kantor sendiri.",
    "verify": "Cocokkan situs dengan komit yang disebutnya.",
}
_MODULES = {"import": "import_"}

EXIT_INTERRUPTED = 130
_TRACEBACK_VARIABLE = "JEJAK_TRACEBACK"  # for developers: shows where an error of ours came from
_REPOSITORY_VARIABLES = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE"),
    *("GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE"),
)
_OBJECT_VARIABLES = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES")


class LazyGroup(IndonesianGroup):
    """Knows the commands by name and one line; imports the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order a new office meets them."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is none of that name."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"generator.cli.{_MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def summary_of(self, name: str) -> str:
        """Give the one line of a command without importing it."""
        return _COMMANDS[name]


@click.group(
    cls=LazyGroup,
    name="jejak",
    help="Laporan kerja harian dalam git menjadi situs yang dapat diperiksa siapa pun.",
)
@click.version_option(
    __version__,
    "--version",
    prog_name="jejak",
    message="%(prog)s %(version)s",
    help="Tampilkan versi.",
)
def jejak() -> None:
    """Gather the commands."""


def run() -> None:
    """Be the program `jejak`: leave without taking everything apart.

    Python frees a build's million values one by one at its end, a tenth of the time of a build
    after one new report; the machine takes back the whole at once.
    """
    try:
        main()
    except SystemExit as end:
        for stream in (sys.stdout, sys.stderr):
            with suppress(AttributeError, OSError, ValueError):  # closed before we came, or left
                stream.flush()
        os._exit(end.code if isinstance(end.code, int) else EnvironmentFault.exit_code)


def main() -> None:
    """Run the command line and leave with SPEC 4's exit codes."""
    gc.disable()  # a build makes millions of small values and throws few away: a third of its time
    signal.signal(signal.SIGTERM, _interrupt)
    _show_every_letter()
    _forget_other_repositories()
    sys.exit(_exit_code(lambda: jejak.main(prog_name="jejak", standalone_mode=False)))


def _exit_code(run: Callable[[], object]) -> int:
    try:
        code = run()
        _flush_output()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        return say_usage_error(error)
    except Fault as fault:
        print_fault(fault)
        return fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        print("Dihentikan. Situs lama tidak berubah.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the one net: nobody should meet a traceback
        return _say_unforeseen(error)
    return code if isinstance(code, int) else 0


def _flush_output() -> None:
    """Let go of what was printed; what was found stays the answer where nobody reads it."""
    if sys.stdout is None:  # it was closed before we came
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has left (`jejak check | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _say_unforeseen(error: Exception) -> int:
    """Explain what no command expects: a machine that refuses, or an error of ours."""
    if os.environ.get(_TRACEBACK_VARIABLE):
        raise error
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        print(
            printable(f"jejak: Komputer ini menolak: {name_refusal(error)}{where}."),
            file=sys.stderr,
        )
        return EnvironmentFault.exit_code
    print(
        printable(
            f"jejak: Ada kesalahan di dalam Jejak sendiri: {type(error).__name__}: {error}\n"
            f"  Tolong laporkan, beserta keluaran {_TRACEBACK_VARIABLE}=1 jejak …"
        ),
        file=sys.stderr,
    )
    return EnvironmentFault.exit_code


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Treat a polite kill as Ctrl-C."""
    del number, frame
    raise KeyboardInterrupt


def _forget_other_repositories() -> None:
    """Read the repository where we stand, whichever one a hook or shell told git of.

    The new objects of a push are kept apart while a hook looks at them: those are still found.
    """
    is_in_hook = "GIT_QUARANTINE_PATH" in os.environ
    for name in _REPOSITORY_VARIABLES if is_in_hook else _REPOSITORY_VARIABLES + _OBJECT_VARIABLES:
        os.environ.pop(name, None)


def _show_every_letter() -> None:
    """Let a terminal that knows few letters show the others by their numbers."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


__all__ = ["IndonesianCommand", "main"]
