using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>Every answer of an application is validated, thousands a second under load.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("""{"instructions":[{"name":"say","text":"a","locale":"en-US"}],"action":{"name":"runMenu","barge":true,"menus":[{"id":"main","repeats":3,"options":[{"dtmf":"1","action":"return(a)"}]}]}}""")]
    [InlineData("""{"ACTION":{"Name":"ConnectPSTN","maxDuration":"60","amd":{"Enabled":"TRUE"},"unknown":{"a":[]},"indications":"NO","number":null}}""")]
    public void AValidValueCostsNoAllocation(string json)
    {
        var value = Json.Read(json);
        Assert.Null(DocumentSchemas.Bundled.Validate("IceSVAMLRequestBody", value));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var violation = DocumentSchemas.Bundled.Validate("IceSVAMLRequestBody", value);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(violation);
        Assert.Equal(0, allocated);
    }
}
