"""The command group: loads a command when it is called, and turns faults into exit codes."""

import gc
import os
import sys
from importlib import import_module

import click

from generator import __version__
from generator.cli.help_text import IndonesianCommand, IndonesianGroup, say_usage_error
from generator.cli.messages import print_fault
from generator.problems import Fault

# Name to module: a command's imports are paid for only when it is called.
_COMMANDS = {
    "check": "Periksa laporan dan setelan.",
    "show": "Tampilkan apa yang dipahami Jejak dari sebuah berkas.",
    "build": "Bangun situs dari sebuah komit.",
    "serve": "Pratinjau langsung di komputer ini.",
    "new": "Buat laporan hari ini dari contoh.",
    "import": "Ubah buku kerja lama menjadi laporan.",
    "export": "Keluarkan data dalam bentuk lain.",
    "verify": "Cocokkan situs dengan komit yang disebutnya.",
}
_MODULES = {"import": "import_"}

EXIT_INTERRUPTED = 130


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


def main() -> None:
    """Run the command line and leave with SPEC 4's exit codes."""
    gc.disable()  # a build makes millions of small values and throws few away: a third of its time
    try:
        code = jejak.main(prog_name="jejak", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.UsageError as error:
        code = say_usage_error(error)
    except Fault as fault:
        print_fault(fault)
        code = fault.exit_code
    except (KeyboardInterrupt, click.Abort):
        print("Dihentikan. Situs lama tidak berubah.", file=sys.stderr)
        code = EXIT_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left (`jejak check | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


__all__ = ["IndonesianCommand", "main"]
