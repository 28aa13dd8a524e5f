using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Data.Accounts.Passwords;
using Xunit;

namespace KnowledgeBase.UnitTests.Access;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("unbelievable")]
    [InlineData("Administrator")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklmn")]
    [InlineData("Contraseña2026!")]
    [InlineData("P@ssw0rd-2026")]
    [InlineData("Bienvenido123!")]
    [InlineData("KnowledgeBase2026")]
    [InlineData("tarjetacenzontle")]
    [InlineData("2026-11-22-0508")]
    [InlineData("Mexico-2026-Mexico")]
    public void Passwords_that_are_guessed_first_are_refused(string password) => Assert.True(CommonPasswords.Contains(password));

    [Theory]
    [InlineData(DemoAccounts.Password)]
    [InlineData("grapa luna violeta")]
    [InlineData("correcto caballo batería")]
    [InlineData("xK4!pQ9vTz2m")]
    public void Others_are_not(string password) => Assert.False(CommonPasswords.Contains(password, "Camila", "Soto", "csr"));

    [Theory]
    [InlineData("MariaLopez1987", "Maria", "López")]
    [InlineData("maria.lopez.2026!", "maria", "lopez")]
    public void An_accounts_own_name_is_refused(string password, string first, string last)
    {
        Assert.True(CommonPasswords.Contains(password, first, last));
        Assert.False(CommonPasswords.Contains(password));
    }
}
