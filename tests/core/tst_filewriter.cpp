// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace stunt;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

void put(const QString &path, const QByteArray &content, mode_t mode = 0644)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

// Sets the umask for a scope.
class Umask
{
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
    ~Umask() { ::umask(m_before); }
    Umask(const Umask &) = delete;
    Umask &operator=(const Umask &) = delete;

private:
    mode_t m_before;
};

// A process that may write files of at most `limit` bytes, as on a full disk, tries to write `size` bytes to `path`.
int writeWithLimit(const QString &path, qint64 size, qint64 limit)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit bytes = {static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
    ::setrlimit(RLIMIT_FSIZE, &bytes);
    const Result<> written = writeFile(path, QByteArray(size, 'x'));
    if (!written)
        std::fprintf(stdout, "%s", qPrintable(written.error().message));
    return written ? 0 : static_cast<int>(written.error().kind) + 1;
}

}  // namespace

class TestFileWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newFileTakesTheUmask();
    void newFileTakesTheCallersUmaskAfterMainHasChangedIt();
    void replacedFileKeepsItsMode();
    void replacesContentWhole();
    void writesThroughASymlink();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void unwritableFolderLeavesAll();
    void unwritableFileIsNotReplaced();
    void projectIsNotReplaced();
    void fullDiskLeavesTheOldFile_data();
    void fullDiskLeavesTheOldFile();
    void fileNames_data();
    void fileNames();
    void fileNamesAreNeverTooLong();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileWriter::newFileTakesTheUmask()
{
    const Umask mask(027);
    QVERIFY(writeFile(at(u"a.csv"_s), "text"));
    QCOMPARE(modeOf(at(u"a.csv"_s)), mode_t{0640});
    QCOMPARE(contentOf(at(u"a.csv"_s)), "text");
    QCOMPARE(entriesOf(m_folder->path()), QStringList{u"a.csv"_s});
}

void TestFileWriter::newFileTakesTheCallersUmaskAfterMainHasChangedIt()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--with-caller-umask"_s, at(u"a.csv"_s)});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
    QCOMPARE(modeOf(at(u"a.csv"_s)), mode_t{0664});
}

void TestFileWriter::replacedFileKeepsItsMode()
{
    put(at(u"a"_s), "old", 0604);
    const Umask mask(077);
    QVERIFY(writeFile(at(u"a"_s), "new"));
    QCOMPARE(modeOf(at(u"a"_s)), mode_t{0604});
    QCOMPARE(contentOf(at(u"a"_s)), "new");
}

void TestFileWriter::replacesContentWhole()
{
    QByteArray large(3'000'000, 'a');
    large[1'234'567] = '\0';
    QVERIFY(writeFile(at(u"a"_s), large));
    QCOMPARE(contentOf(at(u"a"_s)), large);
    QVERIFY(writeFile(at(u"a"_s), {}));
    QCOMPARE(contentOf(at(u"a"_s)), QByteArray());
}

void TestFileWriter::writesThroughASymlink()
{
    put(at(u"real"_s), "old");
    QVERIFY(QFile::link(at(u"real"_s), at(u"link"_s)));
    QVERIFY(writeFile(at(u"link"_s), "new"));
    QVERIFY(QFileInfo(at(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(at(u"real"_s)), "new");
}

void TestFileWriter::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder") << u"folder"_s << u"not a regular file"_s;
    QTest::newRow("fifo") << u"fifo"_s << u"not a regular file"_s;
    QTest::newRow("link to a fifo") << u"link"_s << u"not a regular file"_s;
    QTest::newRow("no such folder") << u"nowhere/file"_s << u"folder does not exist"_s;
    QTest::newRow("folder is a file") << u"plain/file"_s << u"folder does not exist"_s;
}

void TestFileWriter::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"fifo"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(at(u"fifo"_s), at(u"link"_s)));
    put(at(u"plain"_s), "x");
    const QStringList before = entriesOf(m_folder->path());

    const Result<> written = writeFile(at(name), "text");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Io);
    QCOMPARE(written.error().path, at(name));
    QVERIFY2(written.error().message.contains(reason) && written.error().message.contains(name),
             qPrintable(written.error().message));
    QCOMPARE(entriesOf(m_folder->path()), before);
}

void TestFileWriter::unwritableFolderLeavesAll()
{
    put(at(u"a"_s), "old", 0644);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    const bool root = ::geteuid() == 0;
    if (root)
        QCOMPARE(::setresuid(nobody, nobody, 0), 0);
    const Result<> created = writeFile(at(u"b"_s), "new");
    const Result<> replaced = writeFile(at(u"a"_s), "new");
    if (root)
        QCOMPARE(::setresuid(0, 0, 0), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0700), 0);
    QVERIFY(!created);
    QCOMPARE(created.error().kind, ErrorKind::Io);
    QVERIFY2(created.error().message.contains(at(u"b"_s)), qPrintable(created.error().message));
    QVERIFY(!replaced);
    QCOMPARE(contentOf(at(u"a"_s)), "old");
    QCOMPARE(entriesOf(m_folder->path()), QStringList{u"a"_s});
}

void TestFileWriter::projectIsNotReplaced()
{
    put(at(u"film.Stunt"_s), "the production", 0600);
    QVERIFY(QFile::link(at(u"film.Stunt"_s), at(u"sheet.pdf"_s)));
    for (const QString &path : {at(u"film.Stunt"_s), at(u"sheet.pdf"_s), at(u"absent.stunt"_s)}) {
        const Result<> written = writeFile(path, "%PDF");
        QVERIFY2(!written, qPrintable(path));
        QVERIFY2(written.error().message.contains(u"project file"_s), qPrintable(written.error().message));
    }
    QCOMPARE(contentOf(at(u"film.Stunt"_s)), "the production");
    QVERIFY(!QFileInfo::exists(at(u"absent.stunt"_s)));
}

void TestFileWriter::unwritableFileIsNotReplaced()
{
    put(at(u"a"_s), "old", 0444);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
    const bool root = ::geteuid() == 0;
    if (root)
        QCOMPARE(::setresuid(nobody, nobody, 0), 0);
    const Result<> replaced = writeFile(at(u"a"_s), "new");
    if (root)
        QCOMPARE(::setresuid(0, 0, 0), 0);
    QVERIFY(!replaced);
    QCOMPARE(contentOf(at(u"a"_s)), "old");
    QCOMPARE(entriesOf(m_folder->path()), QStringList{u"a"_s});
}

void TestFileWriter::fullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("limit");
    for (int level = 0; level < 20; ++level)
        QTest::addRow("%d of 100000 bytes", level * 5000) << level * 5000;
}

void TestFileWriter::fullDiskLeavesTheOldFile()
{
    QFETCH(int, limit);
    put(at(u"a"_s), "old");
    for (const QString &name : {u"a"_s, u"b"_s}) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--with-limit"_s, at(name), u"100000"_s, QString::number(limit)});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), static_cast<int>(ErrorKind::Io) + 1);
        QVERIFY(child.readAllStandardOutput().contains(at(name).toUtf8()));
    }
    QCOMPARE(contentOf(at(u"a"_s)), "old");
    QCOMPARE(entriesOf(m_folder->path()), QStringList{u"a"_s});
}

void TestFileWriter::fileNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Call sheet 3"_s << u"Call sheet 3"_s;
    QTest::newRow("letters of the world") << u"Straße 漢字 عربى"_s << u"Straße 漢字 عربى"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc passwd"_s;
    QTest::newRow("windows path") << u"C:\\a\\b"_s << u"C a b"_s;
    QTest::newRow("reserved") << u"a<b>c:d\"e|f?g*h"_s << u"a b c d e f g h"_s;
    QTest::newRow("controls") << u"a\tb\nc\u0007d\u007Fe\u0085f"_s << u"a b c d e f"_s;
    QTest::newRow("bidi and invisible") << u"a\u202Eb\u200Bc\uFEFFd"_s << u"a b c d"_s;
    QTest::newRow("tags beyond the first plane") << u"a\U000E0041b"_s << u"a b"_s;
    QTest::newRow("emoji stays") << u"\U0001F525 fire"_s << u"\U0001F525 fire"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"a b"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile"_s;
    QTest::newRow("hidden behind a space") << u". .profile"_s << u"profile"_s;
    QTest::newRow("only dots") << u"..."_s << u"fallback"_s;
    QTest::newRow("dots and spaces") << u" . . "_s << u"fallback"_s;
    QTest::newRow("ends with dots") << u"name. . ."_s << u"name"_s;
    QTest::newRow("spaces") << u"  a   b  "_s << u"a b"_s;
    QTest::newRow("empty") << QString() << u"fallback"_s;
    QTest::newRow("only reserved") << u"///"_s << u"fallback"_s;
    QTest::newRow("device") << u"CON"_s << u"CON_"_s;
    QTest::newRow("device with extension") << u"nul.txt"_s << u"nul_.txt"_s;
    QTest::newRow("device with number") << u"Com1"_s << u"Com1_"_s;
    QTest::newRow("no device") << u"Console"_s << u"Console"_s;
}

void TestFileWriter::fileNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(fileNameFrom(text, u"fallback"_s), name);
}

void TestFileWriter::fileNamesAreNeverTooLong()
{
    for (const QString &unit : {u"a"_s, u"ß"_s, u"漢"_s, u"\U0001F525"_s, u"a. "_s, u"  ."_s}) {
        const QString name = fileNameFrom(unit.repeated(200), u"fallback"_s);
        QVERIFY(name.toUtf8().size() <= 120);
        QVERIFY(name.isValidUtf16());
        QVERIFY(!name.isEmpty() && !name.endsWith(u' ') && !name.endsWith(u'.'));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--with-limit")
        return writeWithLimit(arguments[2], arguments[3].toLongLong(), arguments[4].toLongLong());
    if (arguments.value(1) == u"--with-caller-umask") {
        ::umask(002);
        rememberCallerUmask();
        rememberCallerUmask();
        return writeFile(arguments[2], "text") ? 0 : 1;
    }
    TestFileWriter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_filewriter.moc"
