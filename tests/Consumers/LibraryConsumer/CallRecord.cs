using Sinch.Voice;

namespace LibraryConsumer;

/// <summary>A type of the application's own that holds generated ones.</summary>
internal sealed record CallRecord(string Name, CallInformation Call, IReadOnlyList<SvamlAction> Actions);
