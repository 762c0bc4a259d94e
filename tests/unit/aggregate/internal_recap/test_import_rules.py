"""Nothing but the export comes to the camat's own sheets, whatever the import contracts say."""

import grimp

INTERNAL = "generator.aggregate.internal_recap"
EXPORT = "generator.pipeline.exports.export_rekap"


def test_only_the_export_imports_the_camats_sheets_and_nothing_imports_the_export() -> None:
    graph = grimp.build_graph("generator", cache_dir=None)
    own = {INTERNAL, *graph.find_descendants(INTERNAL)}
    importers = {one for name in own for one in graph.find_modules_that_directly_import(name)}
    assert importers - own == {EXPORT}
    assert graph.find_modules_that_directly_import(EXPORT) == set()
