// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpages.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/visibletext.h"
#include "ui/shell/icons.h"

#include "core/exchange/csvdelimiter.h"

#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array encodings{TextEncoding::Utf8,        TextEncoding::Utf16LE,   TextEncoding::Utf16BE,
                               TextEncoding::Windows1252, TextEncoding::Iso885915, TextEncoding::Windows1250,
                               TextEncoding::MacRoman};

QString delimiterLabel(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',':
        return FilePage::tr("Comma  ,");
    case u';':
        return FilePage::tr("Semicolon  ;");
    case u'\t':
        return FilePage::tr("Tab");
    default:
        return FilePage::tr("Bar  |");
    }
}

}  // namespace

FilePage::FilePage(ImportSession &session, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent), m_session(session), m_dialogs(dialogs), m_path(new QLineEdit(this)),
      m_encoding(new QComboBox(this)), m_delimiter(new QComboBox(this)), m_headerLine(new QSpinBox(this)),
      m_model(new PreviewModel(this)), m_table(new QTableView(this))
{
    m_path->setReadOnly(true);
    m_path->setObjectName(u"importPath"_s);
    auto *choose = new QPushButton(icon(u"folder-open"_s), tr("Choose another…"), this);
    choose->setObjectName(u"importChoose"_s);
    m_encoding->setObjectName(u"importEncoding"_s);
    m_encoding->addItem(tr("Found in the file"), -1);
    for (const TextEncoding encoding : encodings)
        m_encoding->addItem(encodingName(encoding), static_cast<int>(encoding));
    m_delimiter->setObjectName(u"importDelimiter"_s);
    m_delimiter->addItem(tr("Found in the file"), QString());
    for (const char16_t delimiter : csvDelimiters)
        m_delimiter->addItem(delimiterLabel(delimiter), QString(QChar(delimiter)));
    m_headerLine->setObjectName(u"importHeaderLine"_s);
    m_headerLine->setRange(0, 100'000);
    m_headerLine->setSpecialValueText(tr("Found in the file"));
    m_headerLine->setKeyboardTracking(false);
    m_table->setObjectName(u"importPreview"_s);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 18);

    auto *pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(choose);
    auto *form = new QFormLayout;
    auto *pathLabel = new QLabel(tr("&File"), this);
    pathLabel->setBuddy(choose);
    form->addRow(pathLabel, pathRow);
    form->addRow(tr("&Encoding"), m_encoding);
    form->addRow(tr("&Delimiter"), m_delimiter);
    form->addRow(tr("&Header in line"), m_headerLine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_table, 1);

    connect(choose, &QPushButton::clicked, this, &FilePage::chooseFile);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &FilePage::readAgain);
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, &FilePage::readAgain);
    connect(m_headerLine, &QSpinBox::valueChanged, this, &FilePage::readAgain);
    connect(&session, &ImportSession::fileChanged, this, &FilePage::showFile);
    showFile();
}

void FilePage::chooseFile()
{
    const auto path = m_dialogs.openFile({.title = tr("Import roster"),
                                          .filter = tr("Rosters (*.csv *.tsv *.txt);;All files (*)"),
                                          .suggestion = m_session.path()});
    if (!path)
        return;
    {
        const QSignalBlocker encoding(m_encoding), delimiter(m_delimiter), header(m_headerLine);
        m_encoding->setCurrentIndex(0);
        m_delimiter->setCurrentIndex(0);
        m_headerLine->setValue(0);
    }
    m_session.open(*path);
    m_path->setText(visibleText(QDir::toNativeSeparators(*path)));
}

void FilePage::readAgain()
{
    ImportSession::Reading reading;
    if (m_encoding->currentIndex() > 0)
        reading.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
    if (m_delimiter->currentIndex() > 0)
        reading.delimiter = m_delimiter->currentData().toString().at(0);
    reading.headerLine = m_headerLine->value();
    m_session.read(reading);
}

// What was found is named in the choice that leaves it to be found.
void FilePage::showFile()
{
    const ImportSession::Preview &preview = m_session.preview();
    m_path->setText(visibleText(QDir::toNativeSeparators(m_session.path())));
    m_model->setPreview(preview);
    if (preview.rows.empty())
        return;
    if (m_encoding->currentIndex() == 0)
        m_encoding->setItemText(0, tr("Found: %1").arg(encodingName(preview.encoding)));
    if (m_delimiter->currentIndex() == 0)
        m_delimiter->setItemText(0, tr("Found: %1").arg(delimiterLabel(preview.delimiter)));
    const auto &file = m_session.file();
    if (file && m_headerLine->value() == 0)
        m_headerLine->setSpecialValueText(tr("Found: line %1").arg(file->table.line(file->headerRow)));
    m_table->scrollToTop();
}

}  // namespace stunt
