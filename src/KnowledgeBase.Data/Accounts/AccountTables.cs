using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Data.Accounts;

/// <summary>The tables of ASP.NET Core Identity under plain names, with the same lengths whatever options a process was started with.</summary>
internal sealed class AccountTables :
    IEntityTypeConfiguration<ApplicationUser>,
    IEntityTypeConfiguration<IdentityUserClaim<string>>,
    IEntityTypeConfiguration<IdentityUserLogin<string>>,
    IEntityTypeConfiguration<IdentityUserToken<string>>,
    IEntityTypeConfiguration<SignInSession>
{
    internal const int IdLength = 64;
    internal const int KeyLength = 128;
    internal const int NameLength = 256;
    internal const int RoleLength = 20;

    public void Configure(EntityTypeBuilder<ApplicationUser> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Id).HasMaxLength(IdLength);
        builder.Property(user => user.DisplayName).HasMaxLength(ApplicationUser.MaxDisplayName);
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(RoleLength);
        builder.Property(user => user.UiLanguage).HasMaxLength(2);
        builder.HasIndex(user => user.NormalizedUserName).HasDatabaseName("IX_Users_NormalizedUserName").IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).HasDatabaseName("IX_Users_NormalizedEmail").IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder) => builder.ToTable("UserClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.ToTable("UserLogins");
        builder.Property(login => login.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(token => token.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(token => token.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.HasOne<ApplicationUser>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
