// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stunt {

class Document;
class FileCommands;
class NoticeBar;

// Tells in `bar`, as long as it lives, what must be known about a document: read-only and who holds it, what opening it
// did, a shared folder, changes by others, a file that is gone.
void tellAbout(Document &document, NoticeBar &bar, FileCommands &commands);

}  // namespace stunt
