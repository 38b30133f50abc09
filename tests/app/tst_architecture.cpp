// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the source tree that no compiler checks. docs/architecture.md has the reasons.
#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDir root(QStringLiteral(STUNTBOARD_SOURCE_DIR));
const QString appId = u"io.github.stuntboard.Stuntboard"_s;

struct SourceFile {
    QString path;  // from the root, with forward slashes
    QStringList lines;

    bool isIn(QLatin1StringView folder) const { return path.startsWith(folder + u'/'); }
    QString name() const { return path.section(u'/', -1); }
};

QString contentsOf(const QString &path)
{
    QFile file(root.filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<SourceFile> filesIn(const QStringList &folders, const QStringList &patterns)
{
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator each(root.filePath(folder), patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = root.relativeFilePath(each.next());
            files.append({path, contentsOf(path).split(u'\n')});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

const QStringList codePatterns = {u"*.cpp"_s, u"*.h"_s};
const QStringList productFolders = {u"core"_s, u"ui"_s, u"app"_s, u"clip"_s, u"resources"_s};

QList<SourceFile> productCode()
{
    return filesIn(productFolders, codePatterns);
}

QList<SourceFile> allCode()
{
    return filesIn(productFolders + QStringList{u"tests"_s}, codePatterns);
}

QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(uR"(^\s*//.*$|\s//\s.*$)"_s);
    return QString(line).remove(comment);
}

// The places where `rule` matches a line of `files` outside comments: `path:line: text`, one a line.
QString places(const QList<SourceFile> &files, const QRegularExpression &rule)
{
    if (!rule.isValid())
        return rule.errorString();
    QStringList found;
    for (const SourceFile &file : files)
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (rule.match(withoutComment(file.lines[i])).hasMatch())
                found.append(u"%1:%2: %3"_s.arg(file.path).arg(i + 1).arg(file.lines[i].trimmed()));
    return found.join(u'\n');
}

QList<SourceFile> codeOf(const QString &folder)
{
    return filesIn({folder}, codePatterns);
}

}  // namespace

#define QVERIFY_NONE(list) QVERIFY2((list).isEmpty(), qPrintable(u'\n' + (list)))

class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void theRulesLookAtSomething();
    void coreReadsNothingAboveIt();
    void coreReadsNoHeaderOfTheWindow();
    void uiReadsNothingOfApp();
    void theClipReaderStandsAlone();
    void onlyTheClipReaderDecodesFilms();
    void coreTestsReadCoreAlone();
    void ownHeaderComesFirst();
    void sqlStaysInTheStore();
    void filesStayShort();
    void everySourceIsLicensed();
    void namesSayWhatThingsAre();
    void nothingIsLeftForLater();
    void everySourceIsBuilt();
    void oneApplicationId();
    void mimeMagicIsTheApplicationIdOfTheFiles();
    void releasedMigrationsNeverChange();
};

void ArchitectureTest::theRulesLookAtSomething()
{
    QVERIFY(codeOf(u"core"_s).size() > 20);
    QVERIFY(codeOf(u"ui"_s).size() > 20);
    QCOMPARE(withoutComment(u"  // a remark"_s), QString());
    QCOMPARE(withoutComment(u"int a;  // a remark"_s), u"int a; "_s);
    const QList<SourceFile> bad = {{u"core/x.cpp"_s, {u"int a;"_s, u"int wrong();"_s}}};
    QCOMPARE(places(bad, QRegularExpression(u"wrong"_s)), u"core/x.cpp:2: int wrong();"_s);
}

void ArchitectureTest::coreReadsNothingAboveIt()
{
    static const QRegularExpression rule(uR"re(^\s*#include\s+"(?!core/))re"_s);
    QVERIFY_NONE(places(codeOf(u"core"_s), rule));
}

void ArchitectureTest::coreReadsNoHeaderOfTheWindow()
{
    static const QRegularExpression rule(
        uR"(^\s*#include\s+<(Qt(Gui|Widgets|PrintSupport|Pdf|PdfWidgets|Svg)\b|Q(Widget|Painter|Font|Color|Image|)"_s
        uR"(Pixmap|Icon|Pdf|Page|Text(Document|Layout|Cursor)|GuiApplication|Application>|Action|Clipboard|Style|)"_s
        uR"(Palette|Svg|Print|Dialog|Label|Window|Screen|Key|Validator|StandardItemModel)))"_s);
    QVERIFY_NONE(places(codeOf(u"core"_s), rule));
}

void ArchitectureTest::uiReadsNothingOfApp()
{
    static const QRegularExpression rule(uR"re(^\s*#include\s+"(?!core/|ui/|resources/))re"_s);
    QVERIFY_NONE(places(codeOf(u"ui"_s), rule));
}

void ArchitectureTest::theClipReaderStandsAlone()
{
    static const QRegularExpression rule(uR"re(^\s*#include\s+("(?!clip/)|<Q))re"_s);
    QVERIFY(codeOf(u"clip"_s).size() > 5);
    QVERIFY_NONE(places(codeOf(u"clip"_s), rule));
}

void ArchitectureTest::onlyTheClipReaderDecodesFilms()
{
    static const QRegularExpression rule(
        uR"re(^\s*#include\s+(<libav|<libsw|"clip/|<Q(Media|Video|Audio|Camera|Sound))|QtMultimedia)re"_s);
    QList<SourceFile> files = productCode();
    files.removeIf([](const SourceFile &file) { return file.isIn("clip"_L1); });
    QVERIFY_NONE(places(files, rule));
}

void ArchitectureTest::coreTestsReadCoreAlone()
{
    static const QRegularExpression rule(uR"re(^\s*#include\s+"(ui|app)/)re"_s);
    QVERIFY_NONE(places(codeOf(u"tests/core"_s), rule));
}

void ArchitectureTest::ownHeaderComesFirst()
{
    static const QRegularExpression include(uR"re(^\s*#include\s+["<]([^">]+))re"_s);
    QStringList found;
    for (const SourceFile &file : productCode()) {
        const QString header = file.path.chopped(4) + u".h"_s;
        if (!file.path.endsWith(".cpp"_L1) || !root.exists(header))
            continue;
        const auto first = std::find_if(file.lines.begin(), file.lines.end(),
                                        [](const QString &line) { return include.match(line).hasMatch(); });
        if (first == file.lines.end() || include.match(*first).captured(1) != header)
            found.append(file.path);
    }
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::sqlStaysInTheStore()
{
    // Statements are written in capitals; so prose that begins with "Select" or "Update" is none.
    static const QRegularExpression rule(
        uR"re("\s*(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|ALTER|DROP|PRAGMA|BEGIN|COMMIT|ROLLBACK|ATTACH|VACUUM)\b|)re"_s
        uR"re(#include\s+<(sqlite3\.h|QSql\w*)>)re"_s);
    QList<SourceFile> files = productCode();
    files.removeIf([](const SourceFile &file) { return file.isIn("core/store"_L1); });
    QVERIFY_NONE(places(files, rule));
}

void ArchitectureTest::filesStayShort()
{
    QStringList found;
    for (const SourceFile &file : productCode())
        if (file.lines.size() > 501 && !file.name().section(u'.', 0, 0).endsWith("tables"_L1))
            found.append(u"%1: %2 lines"_s.arg(file.path).arg(file.lines.size() - 1));
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::everySourceIsLicensed()
{
    QStringList found;
    const auto files = allCode()
                     + filesIn(productFolders + QStringList{u"tests"_s, u"packaging"_s, u"tools"_s},
                               {u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.py"_s, u"*.sh"_s, u"*.sql"_s, u"*.qrc"_s});
    for (const SourceFile &file : files)
        if (!file.lines.first(std::min<qsizetype>(3, file.lines.size()))
                 .join(u'\n')
                 .contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
            found.append(file.path);
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::namesSayWhatThingsAre()
{
    // Qt's own functions of that name are called through an object or a class.
    static const QRegularExpression getters(uR"((?<![:.>\w])get[A-Z]\w*\s*\()"_s);
    static const QRegularExpression types(uR"(\b(class|struct|namespace)\s+\w*(Manager|Helper|Util)s?\b)"_s);
    static const QRegularExpression fileNames(u"manager|helper|util"_s);
    QVERIFY_NONE(places(allCode(), getters));
    QVERIFY_NONE(places(allCode(), types));
    QStringList found;
    for (const SourceFile &file : allCode())
        if (fileNames.match(file.name()).hasMatch())
            found.append(file.path);
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::nothingIsLeftForLater()
{
    QStringList found;
    static const QRegularExpression marks(u"\\b(TO[D]O|FIX[M]E)\\b"_s);
    for (const SourceFile &file : allCode())
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (marks.match(file.lines[i]).hasMatch())
                found.append(u"%1:%2"_s.arg(file.path).arg(i + 1));
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::everySourceIsBuilt()
{
    QStringList found;
    for (const SourceFile &file : allCode()) {
        // Tests name their programs; the headers they share need no list.
        if (file.isIn("tests"_L1) && file.path.endsWith(".h"_L1))
            continue;
        bool listed = false;
        for (QString folder = file.path.section(u'/', 0, -2); !folder.isEmpty() && !listed;
             folder = folder.section(u'/', 0, -2)) {
            // A test's program may be made by a function that adds the ending itself.
            const QString path = file.isIn("tests"_L1) ? file.path.chopped(4) : file.path;
            const QString within = QRegularExpression::escape(path.mid(folder.size() + 1));
            const QRegularExpression mention(u"(?<![\\w/.])(\\$\\{\\w+\\}/)?"_s + within + u"(?!\\w)"_s);
            listed = mention.match(contentsOf(folder + u"/CMakeLists.txt"_s)).hasMatch();
        }
        if (!listed)
            found.append(file.path);
    }
    QVERIFY_NONE(found.join(u'\n'));
}

void ArchitectureTest::oneApplicationId()
{
    static const QRegularExpression anyId(uR"(\b(?:io|org|com|net)\.\w+\.[Ss]tuntboard(?:\.[A-Z]\w*)?)"_s);
    int mentions = 0;
    for (const SourceFile &file : filesIn({u"packaging"_s, u"app"_s, u"ui"_s, u"core"_s}, {u"*"_s})) {
        if (file.isIn("packaging"_L1) && file.name() != "CMakeLists.txt"_L1)
            QVERIFY2(file.name().startsWith(appId), qPrintable(file.path));
        const QString text = file.lines.join(u'\n');
        for (auto each = anyId.globalMatch(text); each.hasNext(); ++mentions) {
            const QString id = each.next().captured();
            QVERIFY2(id == appId, qPrintable(file.path + u": "_s + id));
        }
    }
    QVERIFY(mentions >= 5);
}

void ArchitectureTest::mimeMagicIsTheApplicationIdOfTheFiles()
{
    static const QRegularExpression inCode(uR"(applicationId = (0x[0-9A-Fa-f]+))"_s);
    const auto code = inCode.match(contentsOf(u"core/store/migrator.h"_s));
    QVERIFY(code.hasMatch());
    const QString mime = contentsOf(u"packaging/%1.mime.xml"_s.arg(appId));
    QVERIFY2(mime.contains(u"<match type=\"big32\" offset=\"68\" value=\"%1\"/>"_s.arg(code.captured(1))),
             qPrintable(mime));
}

void ArchitectureTest::releasedMigrationsNeverChange()
{
    static const QRegularExpression entry(u"^([0-9a-f]{64})  (\\d{4}_[a-z0-9_]+\\.sql)$"_s);
    QFile list(root.filePath(u"tests/data/migrations.sha256"_s));
    QVERIFY2(list.open(QIODevice::ReadOnly), qPrintable(list.fileName()));
    const auto lines = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const auto match = entry.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QFile script(root.filePath(u"core/store/migrations/"_s + match.captured(2)));
        QVERIFY2(script.open(QIODevice::ReadOnly), qPrintable(script.fileName()));
        const auto hash = QCryptographicHash::hash(script.readAll(), QCryptographicHash::Sha256);
        QCOMPARE(QString::fromLatin1(hash.toHex()), match.captured(1));
    }
    // Numbered without a gap, so that a file's version says which of them it has been through.
    const auto scripts =
        QDir(root.filePath(u"core/store/migrations"_s)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QVERIFY(!scripts.isEmpty());
    for (qsizetype i = 0; i < scripts.size(); ++i)
        QVERIFY2(scripts[i].startsWith(u"%1_"_s.arg(i + 1, 4, 10, QLatin1Char('0'))), qPrintable(scripts[i]));
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
