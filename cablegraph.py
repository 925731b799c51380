"""The front door: one command with subcommands."""


def main() -> int:
    """Run the command line."""
    return 0
