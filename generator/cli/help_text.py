"""Click's own words in Indonesian: help pages and messages about a mistyped command."""

import sys

import click

EXIT_USAGE = 2


class IndonesianCommand(click.Command):
    """A command whose help page is Indonesian throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = (
            " ".join(self.collect_usage_pieces(ctx))
            .replace("OPTIONS", "OPSI")
            .replace("COMMAND [ARGS]", "PERINTAH [ISIAN]")
        )
        formatter.write_usage(ctx.command_path, pieces, prefix="Cara pakai: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]
        known = [record for record in records if record is not None]
        if known:
            with formatter.section("Opsi"):
                formatter.write_dl(known)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Make --help, explained in Indonesian."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Tampilkan bantuan ini."
        return option


class IndonesianGroup(IndonesianCommand, click.Group):
    """A group whose help page lists its commands in Indonesian."""

    def summary_of(self, name: str) -> str:
        """Give the one line that explains a command."""
        raise NotImplementedError

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Perintah"):
            formatter.write_dl([(name, self.summary_of(name)) for name in self.list_commands(ctx)])
        formatter.write_paragraph()
        formatter.write_text("Bantuan sebuah perintah: jejak PERINTAH --help")


def say_usage_error(error: click.UsageError) -> int:
    """Explain a mistyped command on stderr and give the exit code."""
    path = error.ctx.command_path if error.ctx else "jejak"
    print(f"jejak: {_explain(error)}", file=sys.stderr)
    print(f"  Lihat: {path} --help", file=sys.stderr)
    return EXIT_USAGE


def _explain(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"opsi {error.option_name} tidak dikenal.{_nearest(error.possibilities)}"
    if isinstance(error, click.MissingParameter):
        return f"{_name(error)} belum diisi."
    if isinstance(error, click.BadParameter):
        return f"{_name(error)}: {error.message}"
    if error.message.startswith("No such command"):
        return (
            f"perintah {error.message.removeprefix('No such command').strip(' .')} tidak dikenal."
        )
    if error.message.startswith("Missing command") or isinstance(
        error, click.exceptions.NoArgsIsHelpError
    ):
        return "perintah belum disebut."
    if error.message.startswith("Got unexpected extra argument"):
        return "terlalu banyak isian untuk perintah ini."
    return error.message


def _nearest(possibilities: object) -> str:
    names = list(possibilities) if isinstance(possibilities, list | tuple) else []
    return f" Maksud Anda {names[0]}?" if names else ""


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return "isian" if error.param is None else (error.param.metavar or "isian").strip("[].")
