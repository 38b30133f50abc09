// SPDX-License-Identifier: GPL-3.0-or-later
// What a program with the product's libraries costs to start: with `shell`, a window of the product's build (menus, tool
// bar, rail, a table, a form); without, an empty QMainWindow.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

void addMenus(QMainWindow &window)
{
    auto *bar = new QToolBar(&window);
    for (int m = 0; m < 6; ++m) {
        QMenu *menu = window.menuBar()->addMenu(u"Menu %1"_s.arg(m));
        for (int a = 0; a < 8; ++a) {
            QAction *action = menu->addAction(u"Action %1"_s.arg(a));
            action->setIcon(window.style()->standardIcon(QStyle::SP_FileIcon));
            if (a == 0)
                bar->addAction(action);
        }
    }
    bar->addWidget(new QLineEdit(bar));
    window.addToolBar(bar);
    window.statusBar()->addPermanentWidget(new QLabel(u"Saved"_s));
}

QWidget *makeRail()
{
    auto *rail = new QWidget;
    auto *column = new QVBoxLayout(rail);
    for (int i = 0; i < 4; ++i) {
        auto *button = new QToolButton(rail);
        button->setText(u"Place %1"_s.arg(i));
        button->setIcon(rail->style()->standardIcon(QStyle::SP_DirIcon));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        column->addWidget(button);
    }
    column->addStretch();
    return rail;
}

QWidget *makeTable()
{
    auto *tree = new QTreeView;
    auto *model = new QStandardItemModel(tree);
    model->setColumnCount(12);
    for (int row = 0; row < 60; ++row)
        for (int column = 0; column < 12; ++column)
            model->setItem(row, column, new QStandardItem(u"cell %1 %2"_s.arg(row).arg(column)));
    tree->setModel(model);
    tree->setUniformRowHeights(true);
    return tree;
}

QWidget *makeForm()
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    auto *form = new QWidget(area);
    auto *rows = new QFormLayout(form);
    for (int i = 0; i < 16; ++i)
        rows->addRow(u"Field %1"_s.arg(i), new QLineEdit(form));
    for (int i = 0; i < 4; ++i)
        rows->addRow(u"Choice %1"_s.arg(i), new QComboBox(form));
    for (int i = 0; i < 2; ++i)
        rows->addRow(new QPlainTextEdit(form));
    area->setWidget(form);
    return area;
}

}  // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(u"fusion"_s);
    QMainWindow window;
    window.resize(1280, 800);
    if (application.arguments().contains(u"shell"_s)) {
        addMenus(window);
        auto *centre = new QWidget(&window);
        auto *row = new QHBoxLayout(centre);
        auto *panes = new QSplitter(centre);
        row->addWidget(makeRail());
        row->addWidget(panes, 1);
        panes->addWidget(makeTable());
        panes->addWidget(makeForm());
        window.setCentralWidget(centre);
    }
    window.show();
    return QApplication::exec();
}
