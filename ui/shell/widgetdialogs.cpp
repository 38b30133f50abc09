// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/widgetdialogs.h"

#include "ui/shell/acceptdialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/newproductiondialog.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace stunt {

using namespace Qt::Literals::StringLiterals;

namespace {

// Tells a file's icon and kind from its name alone. Qt's own provider opens files to look inside, and closing a project
// file that way would drop the database's locks on it.
class NameOnlyIcons : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isDir() ? QAbstractFileIconProvider::Folder : QAbstractFileIconProvider::File);
    }
    QIcon icon(IconType type) const override
    {
        return stunt::icon(type == QAbstractFileIconProvider::File ? u"file-text"_s : u"folder-open"_s);
    }
    QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? QCoreApplication::translate("stunt::WidgetDialogs", "Folder") : info.suffix();
    }
};

void showBox(QMessageBox &box, const QString &title, const QString &text)
{
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.exec();
}

std::optional<QString> runPicker(QFileDialog &dialog, const Dialogs::FilePicker &picker)
{
    NameOnlyIcons icons;
    dialog.setIconProvider(&icons);
    dialog.setNameFilter(picker.filter);
    const QFileInfo suggestion(picker.suggestion);
    if (suggestion.isDir()) {
        dialog.setDirectory(picker.suggestion);
    } else if (!picker.suggestion.isEmpty()) {
        dialog.setDirectory(suggestion.absolutePath());
        dialog.selectFile(suggestion.fileName());
    }
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return std::nullopt;
    return dialog.selectedFiles().constFirst();
}

}  // namespace

QString errorText(const Error &error)
{
    QString text = error.message;
    if (!error.path.isEmpty() && !text.contains(error.path))
        text += u"\n\n"_s + QDir::toNativeSeparators(error.path);
    if (error.line > 0 && error.column > 0)
        text += u"\n"_s
              + QCoreApplication::translate("stunt::WidgetDialogs", "Line %1, column %2")
                    .arg(error.line)
                    .arg(error.column);
    else if (error.line > 0)
        text += u"\n"_s + QCoreApplication::translate("stunt::WidgetDialogs", "Line %1").arg(error.line);
    return text;
}

bool WidgetDialogs::confirm(const Question &question)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Question);
    const QPushButton *accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    showBox(box, question.title, question.text);
    return box.clickedButton() == accept;
}

void WidgetDialogs::tell(const QString &title, const Error &error)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    showBox(box, title, errorText(error));
}

void WidgetDialogs::inform(const QString &title, const QString &text)
{
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Information);
    showBox(box, title, text);
}

std::optional<QString> WidgetDialogs::openFile(const FilePicker &picker)
{
    QFileDialog dialog(m_window, picker.title);
    dialog.setAcceptMode(QFileDialog::AcceptOpen);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return runPicker(dialog, picker);
}

std::optional<QString> WidgetDialogs::saveFile(const FilePicker &picker)
{
    QFileDialog dialog(m_window, picker.title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(QFileInfo(picker.suggestion).suffix());
    return runPicker(dialog, picker);
}

std::optional<QString> WidgetDialogs::askText(const QString &title, const QString &label, const QString &initial)
{
    QInputDialog dialog(m_window);
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    for (QLabel *shown : dialog.findChildren<QLabel *>())
        shown->setTextFormat(Qt::PlainText);
    dialog.setTextValue(initial);
    // Wide enough for the title in the frame and for a name to be seen whole.
    dialog.resize(dialog.sizeHint().expandedTo(QSize(52 * rhythm, 0)));
    if (dialog.exec() != QDialog::Accepted || dialog.textValue().isEmpty())
        return std::nullopt;
    return dialog.textValue();
}

std::optional<NewProduction> WidgetDialogs::askProduction(const NewProduction &suggested)
{
    NewProductionDialog dialog(suggested, m_window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.wanted()) : std::nullopt;
}

std::optional<AcceptanceTerms> WidgetDialogs::askAcceptance(const QString &sentence, const AcceptanceTerms &suggested)
{
    AcceptDialog dialog(sentence, suggested, m_window);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.terms()) : std::nullopt;
}

}  // namespace stunt
