using KnowledgeBase.Data.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Data.Accounts;

/// <summary>Registers accounts with the same rules for the site and for <c>kb</c>.</summary>
public static class AccountServices
{
    /// <summary>The shortest password, in characters; there are no rules about which.</summary>
    public const int MinPasswordLength = 12;

    /// <summary>The longest password, in characters; more would only make hashing a weapon.</summary>
    public const int MaxPasswordLength = 128;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, at least what OWASP's password storage cheat sheet asks for (210,000).</summary>
    public const int HashIterations = 220_000;

    /// <summary>How many wrong passwords lock an account, and for how long.</summary>
    public const int MaxFailedAttempts = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public static TimeSpan LockoutTime { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Adds ASP.NET Core Identity over <see cref="KnowledgeBaseDbContext"/>, <see cref="UserAccounts"/> and <see cref="SignInSessions"/>.</summary>
    public static IdentityBuilder AddAccountStore(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<UserAccounts>();
        services.AddSingleton<SignInSessions>();
        return services.AddIdentityCore<ApplicationUser>(Configure)
            .AddEntityFrameworkStores<KnowledgeBaseDbContext>()
            .AddPasswordValidator<CommonPasswordValidator>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = MinPasswordLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = MaxFailedAttempts;
        options.Lockout.DefaultLockoutTimeSpan = LockoutTime;
    }
}
