using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Data.ChangeRequests;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace KnowledgeBase.Data.Migrations;

/// <summary>Change requests, what people said of them, and the numbers that are given out once.</summary>
[DbContext(typeof(KnowledgeBaseDbContext))]
[Migration("20261122000002_ChangeRequests")]
internal sealed class M20261122000002ChangeRequests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateNumberSequences(migrationBuilder);
        CreateNumberReservations(migrationBuilder);
        CreateChangeRequests(migrationBuilder);
        CreateReviews(migrationBuilder);
        CreateComments(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ReviewComments");
        migrationBuilder.DropTable("Reviews");
        migrationBuilder.DropTable("ChangeRequests");
        migrationBuilder.DropTable("NumberReservations");
        migrationBuilder.DropTable("NumberSequences");
    }

    private static void CreateNumberSequences(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "NumberSequences",
            table => new
            {
                Name = table.Column<string>(maxLength: ChangeRequestTables.NameLength, nullable: false),
                Last = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_NumberSequences", row => row.Name));
        migrationBuilder.Sql($"""INSERT INTO "NumberSequences" ("Name", "Last") VALUES ('{NumberSequence.ChangeRequests}', 0), ('{NumberSequence.Articles}', 0)""");
    }

    private static void CreateNumberReservations(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "NumberReservations",
            table => new
            {
                Sequence = table.Column<string>(maxLength: ChangeRequestTables.NameLength, nullable: false),
                Key = table.Column<Guid>(nullable: false),
                Number = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_NumberReservations", row => new { row.Sequence, row.Key }));

    private static void CreateChangeRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChangeRequests",
            table => new
            {
                Number = table.Column<int>(nullable: false),
                State = Name(table),
                Author_Id = PersonId(table),
                Author_DisplayName = PersonName(table),
                Writers = table.Column<string>(nullable: false),
                Summary = table.Column<string>(maxLength: ChangeRequest.MaxSummaryLength, nullable: false),
                Title = table.Column<string>(maxLength: ChangeRequestTables.TitleLength, nullable: false),
                Editions = table.Column<string>(nullable: false),
                Risk = Name(table),
                IsLegal = table.Column<bool>(nullable: false),
                Audience = Name(table),
                Head = ObjectName(table, nullable: false),
                Files = table.Column<string>(nullable: false),
                OpenedAt = table.Column<DateTime>(nullable: false),
                ChangedAt = table.Column<DateTime>(nullable: false),
                SubmittedAt = table.Column<DateTime>(nullable: true),
                PublishedRevision = ObjectName(table, nullable: true),
                Version = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ChangeRequests", row => row.Number));
        migrationBuilder.CreateIndex("IX_ChangeRequests_State", "ChangeRequests", "State");
    }

    private static void CreateReviews(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Reviews",
            table => new
            {
                Id = Key(table),
                ChangeRequestNumber = table.Column<int>(nullable: false),
                Verdict = Name(table),
                Reviewer_Id = PersonId(table),
                Reviewer_DisplayName = PersonName(table),
                CoversLegal = table.Column<bool>(nullable: false),
                Head = ObjectName(table, nullable: false),
                Files = table.Column<string>(nullable: false),
                Reason = table.Column<string>(maxLength: ChangeRequest.MaxRemarkLength, nullable: true),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Reviews", row => row.Id);
                table.ForeignKey(
                    "FK_Reviews_ChangeRequests_ChangeRequestNumber", row => row.ChangeRequestNumber, "ChangeRequests", "Number", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Reviews_ChangeRequestNumber", "Reviews", "ChangeRequestNumber");
    }

    private static void CreateComments(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ReviewComments",
            table => new
            {
                Id = Key(table),
                ChangeRequestNumber = table.Column<int>(nullable: false),
                Author_Id = PersonId(table),
                Author_DisplayName = PersonName(table),
                Body = table.Column<string>(maxLength: ChangeRequest.MaxRemarkLength, nullable: false),
                Path = table.Column<string>(maxLength: ChangeRequestTables.PathLength, nullable: true),
                Blob = ObjectName(table, nullable: true),
                Quote = table.Column<string>(maxLength: ChangeRequest.MaxQuoteLength, nullable: true),
                At = table.Column<DateTime>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ReviewComments", row => row.Id);
                table.ForeignKey(
                    "FK_ReviewComments_ChangeRequests_ChangeRequestNumber", row => row.ChangeRequestNumber, "ChangeRequests", "Number", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_ReviewComments_ChangeRequestNumber", "ReviewComments", "ChangeRequestNumber");
    }

    private static OperationBuilder<AddColumnOperation> Key(ColumnsBuilder table) => table.Column<int>(nullable: false)
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    private static OperationBuilder<AddColumnOperation> Name(ColumnsBuilder table) =>
        table.Column<string>(maxLength: ChangeRequestTables.NameLength, nullable: false);

    private static OperationBuilder<AddColumnOperation> PersonId(ColumnsBuilder table) =>
        table.Column<string>(maxLength: ChangeRequestTables.PersonIdLength, nullable: false);

    private static OperationBuilder<AddColumnOperation> PersonName(ColumnsBuilder table) =>
        table.Column<string>(maxLength: ChangeRequestTables.PersonNameLength, nullable: false);

    private static OperationBuilder<AddColumnOperation> ObjectName(ColumnsBuilder table, bool nullable) =>
        table.Column<string>(maxLength: ChangeRequestTables.ObjectNameLength, nullable: nullable);
}
