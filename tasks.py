"""The project's commands, for invoke: `make help` lists them, `tools/tasks/` holds them."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tools.tasks.collection import make_collection  # noqa: E402  (found through the line above)

namespace = make_collection()
