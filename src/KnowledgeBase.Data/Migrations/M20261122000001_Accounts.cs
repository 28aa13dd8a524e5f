using KnowledgeBase.Data.Accounts;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace KnowledgeBase.Data.Migrations;

/// <summary>Accounts, what Identity keeps of them, and their sessions.</summary>
[DbContext(typeof(KnowledgeBaseDbContext))]
[Migration("20261122000001_Accounts")]
internal sealed class M20261122000001Accounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateUsers(migrationBuilder);
        CreateUserClaims(migrationBuilder);
        CreateUserLogins(migrationBuilder);
        CreateUserTokens(migrationBuilder);
        CreateSignInSessions(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("SignInSessions");
        migrationBuilder.DropTable("UserTokens");
        migrationBuilder.DropTable("UserLogins");
        migrationBuilder.DropTable("UserClaims");
        migrationBuilder.DropTable("Users");
    }

    private static void CreateUsers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Users",
            table => new
            {
                Id = table.Column<string>(maxLength: AccountTables.IdLength, nullable: false),
                DisplayName = table.Column<string>(maxLength: ApplicationUser.MaxDisplayName, nullable: false),
                Role = table.Column<string>(maxLength: AccountTables.RoleLength, nullable: false),
                HasLegal = table.Column<bool>(nullable: false),
                UiLanguage = table.Column<string>(maxLength: 2, nullable: false),
                Disabled = table.Column<bool>(nullable: false),
                CreatedAt = table.Column<DateTime>(nullable: false),
                UserName = table.Column<string>(maxLength: AccountTables.NameLength, nullable: true),
                NormalizedUserName = table.Column<string>(maxLength: AccountTables.NameLength, nullable: true),
                Email = table.Column<string>(maxLength: AccountTables.NameLength, nullable: true),
                NormalizedEmail = table.Column<string>(maxLength: AccountTables.NameLength, nullable: true),
                EmailConfirmed = table.Column<bool>(nullable: false),
                PasswordHash = table.Column<string>(nullable: true),
                SecurityStamp = table.Column<string>(nullable: true),
                ConcurrencyStamp = table.Column<string>(nullable: true),
                PhoneNumber = table.Column<string>(nullable: true),
                PhoneNumberConfirmed = table.Column<bool>(nullable: false),
                TwoFactorEnabled = table.Column<bool>(nullable: false),
                LockoutEnd = table.Column<DateTime>(nullable: true),
                LockoutEnabled = table.Column<bool>(nullable: false),
                AccessFailedCount = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Users", user => user.Id));
        migrationBuilder.CreateIndex("IX_Users_NormalizedUserName", "Users", "NormalizedUserName", unique: true);
        migrationBuilder.CreateIndex("IX_Users_NormalizedEmail", "Users", "NormalizedEmail", unique: true);
    }

    private static void CreateUserClaims(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "UserClaims",
            table => new
            {
                Id = table.Column<int>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = table.Column<string>(maxLength: AccountTables.IdLength, nullable: false),
                ClaimType = table.Column<string>(nullable: true),
                ClaimValue = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_UserClaims", claim => claim.Id);
                table.ForeignKey("FK_UserClaims_Users_UserId", claim => claim.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_UserClaims_UserId", "UserClaims", "UserId");
    }

    private static void CreateUserLogins(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "UserLogins",
            table => new
            {
                LoginProvider = table.Column<string>(maxLength: AccountTables.KeyLength, nullable: false),
                ProviderKey = table.Column<string>(maxLength: AccountTables.KeyLength, nullable: false),
                ProviderDisplayName = table.Column<string>(nullable: true),
                UserId = table.Column<string>(maxLength: AccountTables.IdLength, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_UserLogins", login => new { login.LoginProvider, login.ProviderKey });
                table.ForeignKey("FK_UserLogins_Users_UserId", login => login.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_UserLogins_UserId", "UserLogins", "UserId");
    }

    private static void CreateUserTokens(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "UserTokens",
            table => new
            {
                UserId = table.Column<string>(maxLength: AccountTables.IdLength, nullable: false),
                LoginProvider = table.Column<string>(maxLength: AccountTables.KeyLength, nullable: false),
                Name = table.Column<string>(maxLength: AccountTables.KeyLength, nullable: false),
                Value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_UserTokens", token => new { token.UserId, token.LoginProvider, token.Name });
                table.ForeignKey("FK_UserTokens_Users_UserId", token => token.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            });

    private static void CreateSignInSessions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SignInSessions",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                UserId = table.Column<string>(maxLength: AccountTables.IdLength, nullable: false),
                StartedAt = table.Column<DateTime>(nullable: false),
                EndedAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SignInSessions", session => session.Id);
                table.ForeignKey("FK_SignInSessions_Users_UserId", session => session.UserId, "Users", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_SignInSessions_UserId", "SignInSessions", "UserId");
    }
}
