// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over every file of the corpus folders named on the command line, and over damaged forms of each: what
// every test run does of the fuzzing.
#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

void run(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()),
                           static_cast<std::size_t>(bytes.size()));
}

// The file itself, cut off at many places, and with single bytes changed into those that mean something to a reader.
void runAll(const QByteArray &bytes)
{
    run(bytes);
    const qsizetype step = bytes.size() / 40 + 1;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        run(bytes.first(at));
        for (const char changed : {'\0', '"', ',', '\r', '\xED', '\xFF', '='}) {
            QByteArray damaged = bytes;
            damaged[at] = changed;
            run(damaged);
        }
    }
}

}  // namespace

int main(int argc, char **argv)
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator folder(QString::fromLocal8Bit(argv[i]), QDir::Files);
        while (folder.hasNext()) {
            QFile file(folder.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            runAll(file.readAll());
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
