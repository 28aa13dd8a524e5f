using KnowledgeBase.Data.ChangeRequests;
using KnowledgeBase.Data.Learning;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KnowledgeBase.Data.Migrations;

/// <summary>What agents confirmed as solved, and the phrases that leads took away.</summary>
[DbContext(typeof(KnowledgeBaseDbContext))]
[Migration("20261122000003_Learning")]
internal sealed class M20261122000003Learning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Confirmations",
            table => new
            {
                Article = table.Column<int>(nullable: false),
                Key = table.Column<string>(maxLength: LearningTables.PhraseLength, nullable: false),
                PersonId = table.Column<string>(maxLength: ChangeRequestTables.PersonIdLength, nullable: false),
                Text = table.Column<string>(maxLength: LearningTables.PhraseLength, nullable: false),
                Language = table.Column<string>(maxLength: ChangeRequestTables.NameLength, nullable: false),
                PersonName = table.Column<string>(maxLength: ChangeRequestTables.PersonNameLength, nullable: false),
                ByReviewer = table.Column<bool>(nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Confirmations", row => new { row.Article, row.Key, row.PersonId }));
        migrationBuilder.CreateIndex("IX_Confirmations_PersonId_At", "Confirmations", ["PersonId", "At"]);
        migrationBuilder.CreateTable(
            "RemovedPhrases",
            table => new
            {
                Article = table.Column<int>(nullable: false),
                Key = table.Column<string>(maxLength: LearningTables.PhraseLength, nullable: false),
                Text = table.Column<string>(maxLength: LearningTables.PhraseLength, nullable: false),
                PersonId = table.Column<string>(maxLength: ChangeRequestTables.PersonIdLength, nullable: false),
                PersonName = table.Column<string>(maxLength: ChangeRequestTables.PersonNameLength, nullable: false),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_RemovedPhrases", row => new { row.Article, row.Key }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("RemovedPhrases");
        migrationBuilder.DropTable("Confirmations");
    }
}
