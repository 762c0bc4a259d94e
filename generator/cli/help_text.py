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
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
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
        formatter.write_paragraph()
        formatter.write_text(
            "Kode keluar: 0 baik, 1 ada masalah isi, 2 salah pakai atau setelan, 3 lingkungan"
            " (klon dangkal, disk penuh, pembangunan lain), 130 dihentikan."
        )
        with formatter.section("Pelengkapan otomatis (tulis di berkas awal shell Anda)"):
            formatter.write_dl(
                [
                    ("bash", 'eval "$(_JEJAK_COMPLETE=bash_source jejak)"'),
                    ("zsh", 'eval "$(_JEJAK_COMPLETE=zsh_source jejak)"'),
                    ("fish", "_JEJAK_COMPLETE=fish_source jejak | source"),
                ]
            )


def say_usage_error(error: click.UsageError) -> int:
    """Explain a mistyped command on stderr and give the exit code."""
    if type(error).__name__ == "NoArgsIsHelpError":  # from click 8.2: `jejak` alone
        print(error.format_message(), file=sys.stderr)
        return EXIT_USAGE
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
        return f"{_name(error)}: {_explain_value(error)}"
    said = error.message
    name = getattr(error, "command_name", None)  # click before 8.4 does not tell
    if name is not None:
        return f"perintah {name} tidak dikenal.{_nearest(_commands_like(name, error.ctx))}"
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take" in said
        return f"opsi {error.option_name} {'tidak memakai' if takes_none else 'butuh'} isian."
    return next((ours for start, ours in _OURS.items() if said.startswith(start)), said)


_OURS = {
    "No such command": "perintah itu tidak dikenal.",
    "Missing command": "perintah belum disebut.",
    "Got unexpected extra argument": "terlalu banyak isian untuk perintah ini.",
}


def _commands_like(name: str, context: click.Context | None) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415  # only after a slip

    group = context.command if context else None
    names = group.list_commands(context) if context and isinstance(group, click.Group) else []
    return get_close_matches(name, names)


def _explain_value(error: click.BadParameter) -> str:
    """Say what may be typed; click's own types explain themselves in English."""
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"pilih salah satu dari {', '.join(map(str, kind.choices))}."
    if isinstance(kind, click.IntRange):
        return f"tulis bilangan bulat {kind.min} sampai {kind.max}."
    if isinstance(kind, click.FloatRange):
        return f"tulis angka, paling kecil {kind.min}."
    if isinstance(kind, click.Path):
        return "berkas itu tidak ada, atau bukan berkas."
    return error.message


def _nearest(possibilities: object) -> str:
    names = list(possibilities) if isinstance(possibilities, list | tuple) else []
    return f" Maksud Anda {names[0]}?" if names else ""


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return "isian" if error.param is None else (error.param.metavar or "isian").strip("[].")
