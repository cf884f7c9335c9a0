"""A small project to import into, an uploads folder, and the realistic export."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from amcc.errors import CommandError
from tests.fixtures.wordpress.reading import render
from tests.paths import FIXTURES as ALL_FIXTURES
from tools.wordpress_import.cli import import_wordpress
from tools.wordpress_import.documents import read_document
from tools.wordpress_import.plan import Options

FIXTURES = ALL_FIXTURES / "wordpress"
PICTURES = {
    "2019/12/shop-floor.jpg": "JPEG",
    "2019/12/shop-floor-300x200.jpg": "JPEG",
    "2019/12/foundry.png": "PNG",
    "2019/12/crane.jpg": "JPEG",
    "2019/12/lead.jpg": "JPEG",
    "2019/12/never-used.jpg": "JPEG",
    "2016/03/Caf\u00e9 plan.jpg": "JPEG",
}


@dataclass
class Project:
    """A project in a temporary folder, and what the last import said."""

    root: Path
    uploads: Path
    said: str = ""
    exports: list[Path] = field(default_factory=list)

    def run(self, export, *, dry_run=False, report_file=None, **options):
        """Import an export, given as a path or as text or bytes; return the exit code that a shell would see."""
        if not isinstance(export, Path):
            data = export.encode() if isinstance(export, str) else export
            export = self.root.parent / "given.xml"
            export.write_bytes(data)
        options.setdefault("uploads", self.uploads)
        options.setdefault("check", False)  # takes a second; tests of the checks ask for it
        options["adopt"] = frozenset(options.get("adopt", ()))
        try:
            report = import_wordpress(
                export, Options(self.root, **options), dry_run=dry_run, report_file=report_file
            )
        except CommandError as error:
            self.said = str(error)
            return error.exit_code
        self.said = report.render(".md")
        return 0

    def files(self):
        """Every file of the project, with its bytes and time."""
        paths = sorted(path for path in self.root.rglob("*") if path.is_file())
        return {
            path.relative_to(self.root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in paths
        }

    def front(self, name):
        """The front matter of a content file."""
        return read_document((self.root / "content" / name).read_text("utf-8")).front

    def body(self, name):
        """The body of a content file."""
        return (self.root / "content" / name).read_text("utf-8").split("\n---\n", 1)[1]


@pytest.fixture
def project(tmp_path):
    """A project with one page that a person wrote and a redirect list with a comment."""
    root, uploads = tmp_path / "project", tmp_path / "uploads"
    for folder in ("content/news", "content/pages", "content/data"):
        (root / folder).mkdir(parents=True)
    (root / "content/pages/mission.md").write_text("---\ntitle: Mission\n---\nWritten by hand.\n")
    (root / "content/data/redirects.yml").write_text(
        "# Old addresses.\n- from: /a/\n  to: /b/\n  reason: By hand.\n"
    )
    for index, (name, kind) in enumerate(PICTURES.items()):
        target = uploads / name
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (30, 20), (index * 30, 20, 90)).save(target, kind)
    (uploads / "2016/03/report.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    return Project(root, uploads)


@pytest.fixture
def export():
    """The realistic export."""
    return FIXTURES / "export.xml"


@pytest.fixture
def imported(project, export):
    """The project after one import of the realistic export."""
    assert project.run(export) == 0, project.said
    return project


@pytest.fixture
def blocks(imported):
    """The post that has every kind of block."""
    return render(imported.body("news/every-kind-of-block.md"))


@pytest.fixture
def classic(imported):
    """The post of the classic editor."""
    return render(imported.body("news/a-classic-post.md"))
