using KnowledgeBase.Core.ChangeRequests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>The tables of change requests. The classes are the domain's own: EF Core fills them through their private constructors and setters.</summary>
internal sealed class ChangeRequestTables :
    IEntityTypeConfiguration<ChangeRequest>,
    IEntityTypeConfiguration<Review>,
    IEntityTypeConfiguration<ReviewComment>,
    IEntityTypeConfiguration<NumberSequence>,
    IEntityTypeConfiguration<NumberReservation>
{
    internal const string Key = "Id";
    internal const string ChangeRequestKey = "ChangeRequestNumber";
    internal const int NameLength = 20;
    internal const int ObjectNameLength = 40;
    internal const int PersonIdLength = 64;
    internal const int PersonNameLength = 80;
    internal const int TitleLength = 200;
    internal const int PathLength = 300;

    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.ToTable("ChangeRequests");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).HasConversion(StoredValues.Number).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(row => row.Writers).HasConversion(StoredValues.People, StoredValues.ByItems<Core.People.Person>());
        builder.Property(row => row.Summary).HasMaxLength(ChangeRequest.MaxSummaryLength);
        builder.Property(row => row.Title).HasMaxLength(TitleLength);
        builder.Property(row => row.Editions).HasConversion(StoredValues.Editions, StoredValues.ByItems<Core.Articles.EditionKey>());
        builder.Property(row => row.Risk).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(row => row.Audience).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(row => row.Head).HasConversion(StoredValues.Revision).HasMaxLength(ObjectNameLength);
        builder.Property(row => row.Files).HasConversion(StoredValues.Files, StoredValues.ByItems<ProposedFile>());
        builder.Property(row => row.PublishedRevision).HasConversion(StoredValues.Revision).HasMaxLength(ObjectNameLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Ignore(row => row.IsOpen);
        builder.Ignore(row => row.Facts);
        builder.ComplexProperty(row => row.Author, ConfigurePerson);
        builder.HasMany(row => row.Reviews).WithOne().HasForeignKey(ChangeRequestKey).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Comments).WithOne().HasForeignKey(ChangeRequestKey).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.State);
    }

    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("Reviews");
        ConfigureChild(builder);
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(NameLength);
        builder.Property(row => row.Head).HasConversion(StoredValues.Revision).HasMaxLength(ObjectNameLength);
        builder.Property(row => row.Files).HasConversion(StoredValues.Files, StoredValues.ByItems<ProposedFile>());
        builder.Property(row => row.Reason).HasMaxLength(ChangeRequest.MaxRemarkLength);
        builder.ComplexProperty(row => row.Reviewer, ConfigurePerson);
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        ConfigureChild(builder);
        builder.Property(row => row.Body).HasMaxLength(ChangeRequest.MaxRemarkLength);
        builder.Property(row => row.Path).HasMaxLength(PathLength);
        builder.Property(row => row.Blob).HasConversion(StoredValues.Blob).HasMaxLength(ObjectNameLength);
        builder.Property(row => row.Quote).HasMaxLength(ChangeRequest.MaxQuoteLength);
        builder.ComplexProperty(row => row.Author, ConfigurePerson);
    }

    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.ToTable("NumberSequences");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<NumberReservation> builder)
    {
        builder.ToTable("NumberReservations");
        builder.HasKey(row => new { row.Sequence, row.Key });
        builder.Property(row => row.Sequence).HasMaxLength(NameLength);
    }

    // The order of reviews and comments is the order of these numbers.
    private static void ConfigureChild<T>(EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<int>(Key).ValueGeneratedOnAdd();
        builder.HasKey(Key);
        builder.Property<ChangeRequestNumber>(ChangeRequestKey).HasConversion(StoredValues.Number);
    }

    private static void ConfigurePerson(ComplexPropertyBuilder<Core.People.Person> builder)
    {
        builder.Property(person => person.Id).HasConversion(StoredValues.User).HasMaxLength(PersonIdLength);
        builder.Property(person => person.DisplayName).HasMaxLength(PersonNameLength);
    }
}
